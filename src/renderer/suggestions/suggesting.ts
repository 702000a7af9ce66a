/** Whether suggestions are made, remembered on this machine; and whether the open article is being read for them. */
import { useSyncExternalStore } from 'react';

const STORAGE_KEY = 'counterpoint.suggestions';
const OFF = 'off';

const listeners = new Set<() => void>();
let isReading = false;

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function suggestsNow(): boolean {
  return localStorage.getItem(STORAGE_KEY) !== OFF;
}

export function switchSuggestions(isOn: boolean): void {
  if (isOn) localStorage.removeItem(STORAGE_KEY);
  else localStorage.setItem(STORAGE_KEY, OFF);
  tell();
}

export function tellReading(reads: boolean): void {
  if (reads === isReading) return;
  isReading = reads;
  tell();
}

export function useSuggesting(): { readonly isOn: boolean; readonly isReading: boolean } {
  const isOn = useSyncExternalStore(subscribe, suggestsNow);
  const reads = useSyncExternalStore(subscribe, () => isReading);
  return { isOn, isReading: reads };
}
