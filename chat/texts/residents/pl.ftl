# What residents read on a card and on the page behind it, in Polish. Still to be checked by a native speaker.

## Residents

resident-languages = Inny język
resident-yes = Tak
resident-partly-adult = Częściowo
resident-partly-easy = Trochę
resident-partly-youth12 = Częściowo
resident-partly-child8 = Trochę
resident-no = Nie
resident-unsure = Nie wiem
resident-send = Gotowe
resident-listen = Przeczytaj na głos
resident-quiet = Zatrzymaj czytanie
resident-skip = Pytanie można pominąć.
resident-none = Najpierw wybierz buźkę. Jedna wystarczy.
resident-busy = Teraz jest dużo odpowiedzi. Poczekaj kilka minut i ponownie naciśnij „Gotowe”.
resident-gone = Ta karta już nie działa. Zespół dzielnicowy ma nową kartę.
resident-foreign = Ta odpowiedź przyszła z innej strony. Nic z nią nie robimy.
resident-again = Ktoś inny też chce odpowiedzieć
resident-private = Liczymy tylko, ile razy wybrano każdą buźkę. Nie zapisujemy nazwiska, adresu ani godziny.
resident-shown = Wynik pokazujemy dopiero od dziesięciu odpowiedzi.
resident-not-study = To nie jest badanie doświadczeń klientów, którego wymaga prawo. Gmina prowadzi je osobno.
resident-unchecked = To tłumaczenie musi jeszcze sprawdzić rodzimy użytkownik języka.
resident-danger = Czy teraz jest niebezpiecznie? Zadzwoń pod numer 112.
resident-safe-home = W domu nie jest bezpiecznie? Zadzwoń do Veilig Thuis: 0800 2000. Dzień i noc, bezpłatnie.
resident-scan = Zeskanuj telefonem lub tabletem.
resident-type = Albo wejdź na: { $address }

resident-title-adult = Co Pani/Pan sądzi o pomocy?
resident-intro-adult = Zespół dzielnicowy udzielił Pani/Panu pomocy. Czy możemy zadać trzy pytania?
resident-more-adult = To potrwa minutę. Nie trzeba podawać nazwiska. Pomoc się przez to nie zmieni.
resident-access-adult = Czy łatwo było otrzymać pomoc?
resident-quality-adult = Czy dobrze Pani/Pana wysłuchano?
resident-effect-adult = Czy teraz jest łatwiej sobie radzić?
resident-thanks-adult = Dziękujemy. Uczymy się z tego.
resident-talk-adult = Chce Pani/Pan z kimś porozmawiać? Proszę zadzwonić: { $telephone }.
resident-complaint-adult = Coś było nie tak? Skargę można złożyć tutaj: { $complaint }.

resident-title-easy = Co Pani/Pan sądzi o pomocy?
resident-intro-easy = Dostała Pani/dostał Pan pomoc. Chcemy wiedzieć, jaka była. Są 3 pytania.
resident-more-easy = Można odpowiadać razem z kimś. Nikt nie zobaczy nazwiska.
resident-access-easy = Czy łatwo było znaleźć pomoc?
resident-quality-easy = Czy pomocnik dobrze słuchał?
resident-effect-easy = Czy teraz jest lepiej?
resident-thanks-easy = Gotowe. Dziękujemy.
resident-talk-easy = Potrzebna pomoc? Proszę zadzwonić: { $telephone }.
resident-complaint-easy = Coś się nie podobało? Można to powiedzieć tutaj: { $complaint }.

resident-title-youth12 = Co sądzisz o pomocy?
resident-intro-youth12 = Pomagał ci zespół dzielnicowy. Co o tym sądzisz?
resident-more-youth12 = Trzy pytania, jedna minuta. Nie podawaj nazwiska. Rodzice nie zobaczą twojej odpowiedzi.
resident-access-youth12 = Czy pomoc przyszła dość szybko?
resident-quality-youth12 = Czy liczono się z twoim zdaniem?
resident-effect-youth12 = Czy to ci coś dało?
resident-thanks-youth12 = Dzięki. Uczymy się z tego.
resident-talk-youth12 = Chcesz z kimś porozmawiać? Telefon dla dzieci Kindertelefoon: 0800 0432. To nic nie kosztuje.
resident-complaint-youth12 = Coś było nie w porządku? Możesz to powiedzieć tutaj: { $complaint }.

resident-title-child8 = A co ty myślisz?
resident-intro-child8 = Ktoś przyszedł pomóc w domu lub w szkole. Chcemy wiedzieć, co myślisz.
resident-more-child8 = Możesz wybrać buźkę. Nie ma dobrych ani złych odpowiedzi. Najpierw zapytaj w domu, czy wolno.
resident-access-child8 = Czy to miło, że przyszła pomoc?
resident-quality-child8 = Czy pomocnik cię słuchał?
resident-effect-child8 = Czy teraz jest lepiej?
resident-thanks-child8 = Dziękujemy! Świetnie ci poszło.
resident-talk-child8 = Chcesz z kimś porozmawiać? Telefon dla dzieci Kindertelefoon: 0800 0432. To nic nie kosztuje.
resident-complaint-child8 = Coś było niemiłe? Powiedz komuś, komu ufasz.
