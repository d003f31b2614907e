/* Reads a QR code with the camera and types it into a field. Needs a secure context (https or localhost) and a camera. */
(() => {
  "use strict";
  const button = document.querySelector("[data-scan-into]");
  if (!button || !navigator.mediaDevices || !navigator.mediaDevices.getUserMedia) {
    return;
  }
  const field = document.getElementById(button.dataset.scanInto);
  const stage = document.getElementById(button.dataset.scanStage);
  const video = stage.querySelector("video");
  const words = stage.querySelector("[data-scan-words]");
  const canvas = document.createElement("canvas");
  const looks = { willReadFrequently: true };
  let stream = null;

  button.hidden = false;
  button.addEventListener("click", () => (stream ? stop() : start()));
  stage.querySelector("[data-scan-stop]").addEventListener("click", () => {
    stop();
    button.focus();
  });
  document.addEventListener("visibilitychange", () => document.hidden && stop());

  function load() {
    return window.jsQR ? Promise.resolve() : new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = button.dataset.scanReader;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
  }

  async function start() {
    stage.hidden = false;
    words.textContent = words.dataset.looking;
    try {
      [stream] = await Promise.all([
        navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" }, audio: false }),
        load(),
      ]);
      video.srcObject = stream;
      await video.play();
      requestAnimationFrame(look);
    } catch {
      stop();
      stage.hidden = false;
      words.textContent = words.dataset.failed;
    }
  }

  function stop() {
    stream?.getTracks().forEach((track) => track.stop());
    stream = null;
    video.srcObject = null;
    stage.hidden = true;
  }

  function look() {
    if (!stream) {
      return;
    }
    if (video.readyState === video.HAVE_ENOUGH_DATA) {
      const scale = Math.min(1, 800 / video.videoWidth);
      canvas.width = video.videoWidth * scale;
      canvas.height = video.videoHeight * scale;
      const context = canvas.getContext("2d", looks);
      context.drawImage(video, 0, 0, canvas.width, canvas.height);
      const image = context.getImageData(0, 0, canvas.width, canvas.height);
      const found = window.jsQR(image.data, image.width, image.height, { inversionAttempts: "dontInvert" });
      if (found && found.data) {
        field.value = found.data;
        stop();
        field.form.requestSubmit();
        return;
      }
    }
    setTimeout(() => requestAnimationFrame(look), 60);
  }
})();
