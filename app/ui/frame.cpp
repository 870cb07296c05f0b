#include "app/ui/frame.h"

#include <EGL/egl.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "app/ui/canvas_impl.h"
#include "app/ui/gl.h"
#include "app/ui/paint.h"

namespace pausepoint::ui {
namespace {

/// Makes an ImGui context the current one for as long as it lives.
class Entered {
 public:
  explicit Entered(ImGuiContext* context) : before_(ImGui::GetCurrentContext()) { ImGui::SetCurrentContext(context); }
  Entered(const Entered&) = delete;
  ~Entered() { ImGui::SetCurrentContext(before_); }

 private:
  ImGuiContext* before_;
};

ImGuiContext* make_imgui() {
  ImGuiContext* context = ImGui::CreateContext();
  const Entered entered(context);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
  ImGuiStyle& style = ImGui::GetStyle();
  style.AntiAliasedLinesUseTex = false;
  style.CircleTessellationMaxError = 0.12f;
  ImGui_ImplOpenGL3_Init("#version 330 core");
  return context;
}

/// Whether the window keeps an alpha channel. The kept picture must be of the same format to be copied plainly.
bool window_has_alpha() {
  GLint bits = 8;
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  glGetFramebufferAttachmentParameteriv(GL_FRAMEBUFFER, GL_BACK_LEFT, GL_FRAMEBUFFER_ATTACHMENT_ALPHA_SIZE, &bits);
  // Without a window the question is an error, and the answer does not matter.
  while (glGetError() != GL_NO_ERROR) continue;
  return bits > 0;
}

/// True where swapping only copies: Mesa's software OpenGL under X11 has one back buffer. Elsewhere nothing is
/// promised.
bool swapping_keeps_back_buffer() {
  if (eglGetCurrentContext() != EGL_NO_CONTEXT) return false;
  const auto* name = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
  return name && std::strstr(name, "llvmpipe") != nullptr;
}

}  // namespace

Workshop::Workshop(Theme theme, std::string assets_folder)
    : impl_(std::make_unique<Impl>(std::move(theme), std::move(assets_folder))) {}
Workshop::~Workshop() = default;

void Workshop::set_theme(Theme theme) {
  impl_->theme = std::move(theme);
  impl_->type.set_type(impl_->theme.font, impl_->theme.line_spacing);
}

void Workshop::warm_up() {
  for (const Weight weight : {Weight::regular, Weight::bold})
    impl_->type.set({.text = "Kit \u2665 \U0001F512", .weight = weight});
  impl_->type.end_frame();
}

const Theme& Workshop::theme() const { return impl_->theme; }
std::size_t Workshop::texture_bytes() const { return impl_->type.bytes() + impl_->art.bytes(); }

struct Frame::Impl {
  Impl(Workshop::Impl& a_workshop, int a_width, int a_height)
      : workshop(a_workshop), canvas(a_workshop), width(std::max(1, a_width)), height(std::max(1, a_height)) {}

  void make_buffer();
  void free_buffer();
  void begin_imgui();
  void find_damage();
  void render();

  Workshop::Impl& workshop;
  Canvas::Impl canvas;
  Record before;
  Damage damage;             ///< Of the last frame.
  Damage unpresented;        ///< Of all frames since the last present().
  bool window_kept = false;  ///< The window's back buffer still has what was presented last.
  int width, height;
  bool all = true;  ///< Nothing of the kept picture is of use.
  Color ground;
  ImGuiContext* imgui = nullptr;
  GLuint buffer = 0, texture = 0;
};

void Frame::Impl::make_buffer() {
  glGenTextures(1, &texture);
  glBindTexture(GL_TEXTURE_2D, texture);
  glTexImage2D(GL_TEXTURE_2D, 0, window_has_alpha() ? GL_RGBA8 : GL_RGB8, width, height, 0, GL_BGRA,
               GL_UNSIGNED_INT_8_8_8_8_REV, nullptr);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
  glGenFramebuffers(1, &buffer);
  glBindFramebuffer(GL_FRAMEBUFFER, buffer);
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture, 0);
}

void Frame::Impl::begin_imgui() {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
  io.DeltaTime = 1.0f / 60;
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
}

void Frame::Impl::free_buffer() {
  if (buffer) glDeleteFramebuffers(1, &buffer);
  if (texture) glDeleteTextures(1, &texture);
  buffer = texture = 0;
}

void Frame::Impl::find_damage() {
  damage.clear();
  const Color paper = workshop.theme.paper;
  if (all || !(paper == ground)) {
    damage.add({0, 0, width, height});
  } else {
    compare(before.items(), canvas.record.items(), damage);
  }
  ground = paper;
  all = false;
}

void Frame::Impl::render() {
  if (!imgui) imgui = make_imgui();
  if (!buffer) make_buffer();
  const Entered entered(imgui);
  begin_imgui();
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  const Texture& white = workshop.type.white();
  for (const PixelRect& part : damage.rects())
    paint(list, canvas.record, part, ground, white, workshop.type, workshop.art);
  ImGui::Render();

  glBindFramebuffer(GL_FRAMEBUFFER, buffer);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

Frame::Frame(Workshop& workshop, int width, int height)
    : impl_(std::make_unique<Impl>(workshop.impl(), width, height)) {}

Frame::~Frame() {
  impl_->free_buffer();
  if (!impl_->imgui) return;
  {
    const Entered entered(impl_->imgui);
    ImGui_ImplOpenGL3_Shutdown();
  }
  ImGui::DestroyContext(impl_->imgui);
}

void Frame::resize(int width, int height) {
  width = std::max(1, width), height = std::max(1, height);
  if (width == impl_->width && height == impl_->height) return;
  impl_->free_buffer();
  impl_->width = width, impl_->height = height;
  impl_->all = true;
  impl_->window_kept = false;
  impl_->unpresented.clear();
}

bool Frame::draw(const Pointing& pointing, float since_change_ms, FunctionRef<void(Canvas&)> view) {
  Impl& it = *impl_;
  const std::uint64_t frame = ++it.workshop.frame;
  it.workshop.type.begin_frame(frame);
  it.workshop.art.begin_frame(frame);
  it.before.swap(it.canvas.record);
  it.canvas.begin(it.width, it.height, pointing, since_change_ms);
  Canvas canvas(it.canvas);
  view(canvas);
  it.find_damage();
  if (!it.damage.empty()) it.render();
  for (const PixelRect& part : it.damage.rects()) it.unpresented.add(part);
  it.workshop.type.end_frame();
  return !it.damage.empty();
}

void Frame::lay_out(const Pointing& pointing, float since_change_ms, FunctionRef<void(Canvas&)> view) {
  Impl& it = *impl_;
  const std::uint64_t frame = ++it.workshop.frame;
  it.workshop.type.begin_frame(frame);
  it.workshop.art.begin_frame(frame);
  it.canvas.begin(it.width, it.height, pointing, since_change_ms);
  Canvas canvas(it.canvas);
  view(canvas);
  it.all = true;
  it.workshop.type.end_frame();
}

void Frame::present() {
  Impl& it = *impl_;
  if (!it.buffer) return;
  const Entered entered(it.imgui);
  it.begin_imgui();
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  // The first time, and when nobody drew (the window was uncovered): all of it.
  if (!it.window_kept || it.unpresented.empty()) it.unpresented.add({0, 0, it.width, it.height});
  for (const PixelRect& part : it.unpresented.rects())
    paint_picture(list, part, {0, 0, it.width, it.height}, it.texture);
  it.unpresented.clear();
  it.window_kept = swapping_keeps_back_buffer();
  ImGui::Render();
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

const Outline& Frame::outline() const { return impl_->canvas.outline; }

Picture Frame::picture() const {
  const Impl& it = *impl_;
  Picture out{it.width, it.height, {}};
  out.rgba.resize(static_cast<std::size_t>(it.width) * static_cast<std::size_t>(it.height) * 4);
  if (!it.buffer) return out;
  glBindFramebuffer(GL_READ_FRAMEBUFFER, it.buffer);
  glPixelStorei(GL_PACK_ALIGNMENT, 4);
  glReadPixels(0, 0, it.width, it.height, GL_RGBA, GL_UNSIGNED_BYTE, out.rgba.data());
  glBindFramebuffer(GL_READ_FRAMEBUFFER, 0);
  const std::ptrdiff_t row = static_cast<std::ptrdiff_t>(it.width) * 4;
  for (std::ptrdiff_t top = 0, bottom = it.height - 1; top < bottom; ++top, --bottom) {
    const auto from = out.rgba.begin() + top * row;
    std::swap_ranges(from, from + row, out.rgba.begin() + bottom * row);
  }
  return out;
}

Vec Frame::units(double x, double y) const {
  const float scale = std::min(static_cast<float>(impl_->width) / 1920.0f, static_cast<float>(impl_->height) / 1080.0f);
  return {static_cast<float>(x) / scale, static_cast<float>(y) / scale};
}

Rect Frame::damage() const {
  const PixelRect all = impl_->damage.bounds();
  return {static_cast<float>(all.left), static_cast<float>(all.top), static_cast<float>(all.width()),
          static_cast<float>(all.height())};
}

}  // namespace pausepoint::ui
