import { useEffect, useState } from 'react';

/** A voice of the phone's own that speaks Chinese; one that lives on somebody's server would be told what it reads. */
function chineseVoice(): SpeechSynthesisVoice | undefined {
  return speechSynthesis
    .getVoices()
    .find(({ lang, localService }) => localService && /^(?:zh|cmn)/i.test(lang));
}

/** Reads a text aloud, where the phone can. */
export function ReadAloud({ text }: { text: string }) {
  const [voice, setVoice] = useState<SpeechSynthesisVoice>();
  useEffect(() => {
    if (!('speechSynthesis' in window)) return;
    const look = () => setVoice(chineseVoice());
    look();
    // Some phones say only later what they have.
    speechSynthesis.addEventListener?.('voiceschanged', look);
    return () => {
      speechSynthesis.removeEventListener?.('voiceschanged', look);
      speechSynthesis.cancel();
    };
  }, []);
  if (!voice) return null;
  const speak = () => {
    speechSynthesis.cancel();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    speechSynthesis.speak(utterance);
  };
  return (
    <p>
      <button type="button" className="pill" onClick={speak}>
        念出来
      </button>
    </p>
  );
}
