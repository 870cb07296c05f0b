// Files of other languages: finds them, brings a translation up to date, checks what all lessons share.
#pragma once

#include <memory>
#include <span>
#include <string>

#include "app/base/result.h"
#include "app/lesson/translation.h"
#include "app/ui/letters.h"

namespace pausepoint::shell {

/// Reads what all lessons share in every language there is: languages/ and keywords/ in `home`/lessons, and
/// `home`/assets/languages. Errors and advice are rendered into `problems`.
void load_languages(const std::string& home, lesson::World& world, std::string& problems);

/// Reads the translations that stand beside the lesson file `path`.
void load_translations(const std::string& path, lesson::Loaded& loaded, const lesson::World& world);

/// Reports every text with a letter that no font here has: it would be drawn as a box.
void check_letters(std::span<const yaml::TextUse> texts, const ui::Letters& letters, Diagnostics& diagnostics);
/// The same for a translation, in its own file.
void check_letters(lesson::InLanguage& translation, const ui::Letters& letters);

/// The lesson in `language`, with the key words of `beside` on its cards; both may be empty. `world` gets the routes
/// and tricks of that language. The failure says what there is not.
Result<std::shared_ptr<const lesson::Lesson>> lesson_in(const lesson::Loaded& loaded, lesson::World& world,
                                                        const std::string& language, const std::string& beside);

/// `pausepoint translate LESSON.yaml --to cy`, or `shared` for routes and tricks: writes or updates the file and says
/// where it is. Returns the exit code.
int translate(const std::string& what, const std::string& language);

}  // namespace pausepoint::shell
