# What residents read on a card and on the page behind it. Still to be checked by a native speaker.

## Residents

resident-languages = Other language
resident-yes = Yes
resident-partly-adult = So-so
resident-partly-easy = A little
resident-partly-youth12 = So-so
resident-partly-child8 = A little
resident-no = No
resident-unsure = I do not know
resident-send = Done
resident-listen = Read aloud
resident-quiet = Stop reading
resident-skip = You may skip a question.
resident-none = Choose a face first. One is enough.
resident-busy = It is busy right now. Wait a few minutes and press Done again.
resident-gone = This card no longer works. The neighbourhood team has a new card.
resident-foreign = This answer came from another site. We do nothing with it.
resident-again = Someone else wants to answer too
resident-private = We only count how often each face was chosen. We keep no name, no address and no time.
resident-shown = We show the outcome only when there are ten answers or more.
resident-not-study = This is not the client experience study that the law requires. The municipality does that separately.
resident-unchecked = This translation still has to be checked by a native speaker.
resident-danger = Is there danger now? Call 112.
resident-safe-home = Is home not safe? Call Veilig Thuis: 0800 2000. Day and night, free of charge.
resident-scan = Scan this with a phone or tablet.
resident-type = Or go to: { $address }

resident-title-adult = What did you think of the help?
resident-intro-adult = You got help from the neighbourhood team. May we ask you three questions?
resident-more-adult = It takes one minute. No name needed. It does not change your help.
resident-access-adult = Was it easy to get help?
resident-quality-adult = Did people listen to you well?
resident-effect-adult = Can you manage better now?
resident-thanks-adult = Thank you. We learn from this.
resident-talk-adult = Would you like to talk to someone? Call { $telephone }.
resident-complaint-adult = Are you not satisfied? You can complain here: { $complaint }.

resident-title-easy = What did you think of the help?
resident-intro-easy = You got help. We want to know what you think of it. There are 3 questions.
resident-more-easy = You may answer together with someone. Nobody sees your name.
resident-access-easy = Was the help easy to find?
resident-quality-easy = Did the helper listen to you well?
resident-effect-easy = Are you doing better now?
resident-thanks-easy = Done. Thank you.
resident-talk-easy = Do you need help? Call { $telephone }.
resident-complaint-easy = Are you angry or unhappy? Say it here: { $complaint }.

resident-title-youth12 = What did you think of the help?
resident-intro-youth12 = You got help from the neighbourhood team. What did you think of it?
resident-more-youth12 = Three questions, one minute. No name needed. Your parents do not see your answer.
resident-access-youth12 = Did you get help fast enough?
resident-quality-youth12 = Did you have a say in what happened?
resident-effect-youth12 = Was it of use to you?
resident-thanks-youth12 = Thanks. We learn from this.
resident-talk-youth12 = Want to talk to someone? Call the Kindertelefoon: 0800 0432. It is free.
resident-complaint-youth12 = Was something not good? You may say so here: { $complaint }.

resident-title-child8 = What do you think?
resident-intro-child8 = Someone came to help at your home or school. We want to know what you think.
resident-more-child8 = You may choose a face. There is no right or wrong. First ask at home if it is all right.
resident-access-child8 = Did you like it that help came?
resident-quality-child8 = Did the helper listen to you?
resident-effect-child8 = Is it better now?
resident-thanks-child8 = Thank you! You did that well.
resident-talk-child8 = Want to talk to someone? Call the Kindertelefoon: 0800 0432. It is free.
resident-complaint-child8 = Was something not nice? Tell someone you trust.
