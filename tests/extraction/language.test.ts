// Short articles are told from those in other languages, whatever names they are full of.
import { expect, it } from '@jest/globals';
import { read } from './read.js';

it.each([
  [
    'Hossein Amir-Abdollahian met Josep Borrell in Tehran on Saturday. Ali Bagheri Kani and Enrique Mora resumed talks in Doha.',
  ],
  ['Faisal Mekdad and Sergei Lavrov met in Damascus. Mekdad thanked Moscow for its help.'],
  [
    'Emomali Rahmon, Sadyr Japarov, Serdar Berdimuhamedow and Shavkat Mirziyoyev met in Cholpon-Ata, Kyrgyzstan. Sadyr Japarov said Dushanbe and Bishkek had agreed on demarcation near Batken, Isfara and Vorukh.',
  ],
  [
    'Secretary General Chadli Klibi undertook a mediation mission between Syria and Palestinian leader Yasser Arafat. Recep Tayyip Erdogan welcomed Chadli Klibi.',
  ],
  ['Ada Berg said no. Oleg Varga said yes.'],
])('a short English article is read: %s', async (text) => {
  expect((await read(text)).language).toBe('en');
});

it.each([
  ['French', 'Josep Borrell a annoncé mardi à Bruxelles la reprise des pourparlers. Robert Malley est prêt.'],
  ['German', 'Borrell kündigte in Brüssel neue Gespräche an. Was er sagte, war an Iran gerichtet.'],
  ['Spanish', 'Irán no aceptará un acuerdo así, dijo Ali Bagheri. Los europeos esperan.'],
  ['Portuguese', 'As conversas, a seu ver, não vão parar, disse Josep Borrell. As partes esperam.'],
  ['Italian', 'Josep Borrell ha annunciato martedì a Bruxelles la ripresa dei colloqui. In Iran si attende.'],
  ['Dutch', 'Wat is er in Wenen of in Genève besproken, vroeg Josep Borrell. Hij was in Brussel en we waren er.'],
  ['Danish', 'Han var at se for alle, og vi er at have for os, sagde Mette Frederiksen i Bruxelles.'],
  ['Turkish', 'Ali Bagheri, anlaşmayı kabul etmeyeceklerini söyledi. Bu on ay sürdü.'],
  ['Persian', 'Ali Bagheri goft: ma be in tavafoq payband hastim. An ha ham be zudi be Vien barmigardand.'],
  ['Hungarian', 'Robert Malley azt felelte, hogy Washington kész. A felek is a helyükön vannak.'],
])('a short article in %s is refused', async (_, text) => {
  await expect(read(text)).rejects.toThrow('rules-en/1 reads English alone');
});
