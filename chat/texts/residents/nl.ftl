# Wat inwoners lezen op een kaartje en op de pagina erachter.

## Residents

resident-languages = Andere taal
resident-yes = Ja
resident-partly-adult = Gaat wel
resident-partly-easy = Een beetje
resident-partly-youth12 = Gaat wel
resident-partly-child8 = Een beetje
resident-no = Nee
resident-unsure = Weet ik niet
resident-send = Klaar
resident-listen = Lees voor
resident-quiet = Stop met voorlezen
resident-skip = Een vraag overslaan mag.
resident-none = Kies eerst een gezicht. Eén is genoeg.
resident-busy = Het is nu druk. Wacht een paar minuten en druk dan weer op Klaar.
resident-gone = Dit kaartje werkt niet meer. Het wijkteam heeft een nieuw kaartje.
resident-foreign = Dit antwoord kwam van een andere site. Daar doen wij niets mee.
resident-again = Iemand anders wil ook antwoorden
resident-private = Wij tellen alleen hoe vaak elk gezicht is gekozen. Naam, adres en tijdstip bewaren wij niet.
resident-shown = De uitkomst laten wij pas zien vanaf tien antwoorden.
resident-not-study = Dit is niet het cliëntervaringsonderzoek dat de wet vraagt. Dat doet de gemeente apart.
resident-unchecked = Deze vertaling moet een moedertaalspreker nog nakijken.
resident-danger = Is er nu gevaar? Bel 112.
resident-safe-home = Is het thuis niet veilig? Bel Veilig Thuis: 0800 2000. Dag en nacht, gratis.
resident-scan = Scan dit met een telefoon of tablet.
resident-type = Of ga naar: { $address }

resident-title-adult = Wat vond u van de hulp?
resident-intro-adult = U kreeg hulp van het wijkteam. Mogen wij u drie vragen stellen?
resident-more-adult = Het duurt één minuut. Uw naam hoeft niet. Uw hulp verandert er niet door.
resident-access-adult = Was het makkelijk om hulp te krijgen?
resident-quality-adult = Werd er goed naar u geluisterd?
resident-effect-adult = Kunt u nu beter verder?
resident-thanks-adult = Dank u wel. Wij leren hiervan.
resident-talk-adult = Wilt u praten met iemand? Bel { $telephone }.
resident-complaint-adult = Bent u niet tevreden? Een klacht kan hier: { $complaint }.

resident-title-easy = Wat vond u van de hulp?
resident-intro-easy = U kreeg hulp. Wij willen weten wat u ervan vindt. Het zijn 3 vragen.
resident-more-easy = U mag samen met iemand antwoorden. Niemand ziet uw naam.
resident-access-easy = Kon u de hulp makkelijk vinden?
resident-quality-easy = Luisterde de helper goed naar u?
resident-effect-easy = Gaat het nu beter met u?
resident-thanks-easy = Klaar. Dank u wel.
resident-talk-easy = Hulp nodig? Bel { $telephone }.
resident-complaint-easy = Bent u boos of ontevreden? Zeg het hier: { $complaint }.

resident-title-youth12 = Wat vond je van de hulp?
resident-intro-youth12 = Je kreeg hulp van het wijkteam. Wat vond je ervan?
resident-more-youth12 = Drie vragen, één minuut. Je naam hoeft niet. Je ouders zien je antwoord niet.
resident-access-youth12 = Kreeg je snel genoeg hulp?
resident-quality-youth12 = Mocht je meepraten over wat er gebeurde?
resident-effect-youth12 = Heb je er iets aan gehad?
resident-thanks-youth12 = Bedankt. Wij leren hiervan.
resident-talk-youth12 = Wil je met iemand praten? Bel de Kindertelefoon: 0800 0432. Dat is gratis.
resident-complaint-youth12 = Vond je iets niet goed? Dat mag je hier zeggen: { $complaint }.

resident-title-child8 = Wat vind jij?
resident-intro-child8 = Er kwam hulp bij jou thuis of op school. Wij willen weten wat jij vindt.
resident-more-child8 = Je mag een gezichtje kiezen. Er is geen goed of fout. Vraag eerst thuis of het mag.
resident-access-child8 = Vond je het fijn dat er hulp kwam?
resident-quality-child8 = Luisterde de helper naar jou?
resident-effect-child8 = Gaat het nu beter?
resident-thanks-child8 = Dank je wel! Dat heb je goed gedaan.
resident-talk-child8 = Wil je met iemand praten? Bel de Kindertelefoon: 0800 0432. Dat is gratis.
resident-complaint-child8 = Vond je iets niet fijn? Vertel het aan iemand die je vertrouwt.
