#include <EGL/egl.h>
#include <EGL/eglext.h>

#include "app/ui/frame.h"

namespace pausepoint::ui {

struct HeadlessContext::Impl {
  EGLDisplay display = EGL_NO_DISPLAY;
  EGLContext context = EGL_NO_CONTEXT;
  ~Impl() {
    if (context != EGL_NO_CONTEXT) {
      eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
      eglDestroyContext(display, context);
    }
    if (display != EGL_NO_DISPLAY) eglTerminate(display);
  }
};

HeadlessContext::HeadlessContext(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
HeadlessContext::~HeadlessContext() = default;

Result<std::unique_ptr<HeadlessContext>> HeadlessContext::make() {
  auto impl = std::make_unique<Impl>();
  impl->display = eglGetPlatformDisplay(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
  if (impl->display == EGL_NO_DISPLAY || !eglInitialize(impl->display, nullptr, nullptr)) {
    return Failure{"Drawing without a display needs Mesa's EGL; install the package libegl-mesa0"};
  }
  if (!eglBindAPI(EGL_OPENGL_API)) return Failure{"EGL here has no OpenGL; install the package libgl1-mesa-dri"};
  const EGLint wanted[] = {EGL_SURFACE_TYPE, 0, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_NONE};
  EGLConfig config = nullptr;
  EGLint count = 0;
  if (!eglChooseConfig(impl->display, wanted, &config, 1, &count) || count < 1) config = EGL_NO_CONFIG_KHR;
  const EGLint version[] = {
      EGL_CONTEXT_MAJOR_VERSION,           3,       EGL_CONTEXT_MINOR_VERSION, 3, EGL_CONTEXT_OPENGL_PROFILE_MASK,
      EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE};
  impl->context = eglCreateContext(impl->display, config, EGL_NO_CONTEXT, version);
  if (impl->context == EGL_NO_CONTEXT ||
      !eglMakeCurrent(impl->display, EGL_NO_SURFACE, EGL_NO_SURFACE, impl->context)) {
    return Failure{"OpenGL 3.3 cannot be started here; install the package libgl1-mesa-dri"};
  }
  return std::unique_ptr<HeadlessContext>(new HeadlessContext(std::move(impl)));
}

}  // namespace pausepoint::ui
