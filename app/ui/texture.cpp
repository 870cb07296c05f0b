#include "app/ui/texture.h"

#include "app/ui/gl.h"
#include "app/ui/hash.h"

namespace pausepoint::ui {

std::size_t TextureShelf::KeyHash::operator()(const TextureKey& key) const {
  return (Hash() << key.owner << static_cast<std::uint64_t>(key.first) << static_cast<std::uint64_t>(key.second))
      .value();
}

const Texture* TextureShelf::find(const TextureKey& key) {
  const auto found = slots_.find(key);
  if (found == slots_.end()) return nullptr;
  found->second.used = frame_;
  return &found->second.texture;
}

const Texture& TextureShelf::put(const TextureKey& key, Texture place, const std::uint8_t* pixels, int stride,
                                 TextureKind kind) {
  const bool coverage = kind == TextureKind::coverage;
  const GLint filter = kind == TextureKind::smooth ? GL_LINEAR : GL_NEAREST;
  Slot slot{place, 0, frame_};
  if (place.width > 0 && place.height > 0) {
    const int bytes_each = coverage ? 1 : 4;
    slot.bytes = static_cast<std::size_t>(place.width) * static_cast<std::size_t>(place.height * bytes_each);
    glGenTextures(1, &slot.texture.id);
    glBindTexture(GL_TEXTURE_2D, slot.texture.id);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, filter);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, filter);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, stride / bytes_each);
    if (coverage) {
      const GLint white_with_coverage[] = {GL_ONE, GL_ONE, GL_ONE, GL_RED};
      glTexParameteriv(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_RGBA, white_with_coverage);
      glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, place.width, place.height, 0, GL_RED, GL_UNSIGNED_BYTE, pixels);
    } else {
      glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, place.width, place.height, 0, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV,
                   pixels);
    }
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  }
  bytes_ += slot.bytes;
  make_room();
  return slots_.insert_or_assign(key, slot).first->second.texture;
}

void TextureShelf::make_room() {
  while (bytes_ > budget_) {
    auto oldest = slots_.end();
    for (auto it = slots_.begin(); it != slots_.end(); ++it) {
      if (it->second.used + 1 < frame_ && (oldest == slots_.end() || it->second.used < oldest->second.used))
        oldest = it;
    }
    if (oldest == slots_.end()) return;
    if (oldest->second.texture.id) glDeleteTextures(1, &oldest->second.texture.id);
    bytes_ -= oldest->second.bytes;
    slots_.erase(oldest);
  }
}

void TextureShelf::clear() {
  for (auto& [key, slot] : slots_) {
    if (slot.texture.id) glDeleteTextures(1, &slot.texture.id);
  }
  slots_.clear();
  bytes_ = 0;
}

}  // namespace pausepoint::ui
