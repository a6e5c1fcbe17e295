// Reads questions aloud with the browser's own voice. Without it, or without a voice for the language, nothing shows.
"use strict";

(() => {
  const speech = window.speechSynthesis;
  if (!speech) {
    return;
  }
  const language = document.documentElement.lang;
  const buttons = [...document.querySelectorAll(".listen")];
  const words = new Map(buttons.map((button) => [button, button.textContent]));
  let speaking = null;

  const voice = () => speech.getVoices().find((each) => each.lang.toLowerCase().split(/[-_]/)[0] === language);

  const show = () => {
    const found = voice() !== undefined;
    buttons.forEach((button) => {
      button.hidden = !found;
    });
  };

  const rest = () => {
    if (speaking !== null) {
      speaking.textContent = words.get(speaking);
      speaking = null;
    }
  };

  const press = (button) => {
    const again = button === speaking;
    speech.cancel();
    rest();
    if (again) {
      return;
    }
    const said = new SpeechSynthesisUtterance(button.dataset.text);
    said.lang = language;
    said.voice = voice() ?? null;
    said.rate = 0.9;
    const ended = () => {
      if (speaking === button) {
        rest();
      }
    };
    said.addEventListener("end", ended);
    said.addEventListener("error", ended);
    speaking = button;
    button.textContent = button.dataset.stop;
    speech.speak(said);
  };

  buttons.forEach((button) => button.addEventListener("click", () => press(button)));
  window.addEventListener("pagehide", () => speech.cancel());
  speech.addEventListener?.("voiceschanged", show);
  show();
})();
