import { xmlElement } from './xml.ts';

/** A message in the terms of CAP 1.2 (OASIS, 2010), one `info` block. Moments are `YYYY-MM-DDThh:mm:ss+08:00`. */
export interface CapMessage {
  identifier: string;
  sender: string;
  sent: string;
  status: 'Actual' | 'Test';
  msgType: 'Alert' | 'Update' | 'Cancel';
  note?: string | undefined;
  /** The earlier messages that this one changes. */
  references: readonly { sender: string; identifier: string; sent: string }[];
  categories: readonly string[];
  event: string;
  responseType?: 'AllClear' | undefined;
  urgency: string;
  severity: string;
  certainty: string;
  audience: string;
  effective: string;
  expires: string;
  senderName: string;
  headline: string;
  description: string;
  instruction: string;
  web: string;
  contact: string;
  parameters: readonly NamedValue[];
  areas: readonly { description: string; geocode: NamedValue }[];
}

interface NamedValue {
  name: string;
  value: string;
}

/** The message as XML, its elements in the order that the standard fixes. */
export function toCap(message: CapMessage): string {
  const references = message.references.map(
    ({ sender, identifier, sent }) => `${sender},${identifier},${sent}`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">',
    xmlElement('identifier', message.identifier),
    xmlElement('sender', message.sender),
    xmlElement('sent', message.sent),
    xmlElement('status', message.status),
    xmlElement('msgType', message.msgType),
    xmlElement('scope', 'Public'),
    ...optional('note', message.note),
    ...optional('references', references.join(' ')),
    '<info>',
    xmlElement('language', 'zh-CN'),
    ...message.categories.map((category) => xmlElement('category', category)),
    xmlElement('event', message.event),
    ...optional('responseType', message.responseType),
    xmlElement('urgency', message.urgency),
    xmlElement('severity', message.severity),
    xmlElement('certainty', message.certainty),
    xmlElement('audience', message.audience),
    xmlElement('effective', message.effective),
    xmlElement('expires', message.expires),
    xmlElement('senderName', message.senderName),
    xmlElement('headline', message.headline),
    xmlElement('description', message.description),
    xmlElement('instruction', message.instruction),
    xmlElement('web', message.web),
    xmlElement('contact', message.contact),
    ...message.parameters.map((parameter) => named('parameter', parameter)),
    ...message.areas.flatMap(({ description, geocode }) => [
      '<area>',
      xmlElement('areaDesc', description),
      named('geocode', geocode),
      '</area>',
    ]),
    '</info>',
    '</alert>',
    '',
  ].join('\n');
}

function optional(name: string, text: string | undefined): string[] {
  return text ? [xmlElement(name, text)] : [];
}

function named(element: string, { name, value }: NamedValue): string {
  return `<${element}>${xmlElement('valueName', name)}${xmlElement('value', value)}</${element}>`;
}
