using PublicNotice.Messages;

// messages predict MODEL DATA      speed of the classifier, one thread and eight
// messages duplicates COUNT        near-duplicate grouping of COUNT invented messages
// messages answers REPLIES         the checks of an answer against marks by hand
return args switch
{
    ["predict", var model, var data] => Predicting.Measure(model, data),
    ["duplicates", var count] => Grouping.Measure(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)),
    ["answers", var replies] => Answering.Measure(replies),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("messages predict MODEL DATA | messages duplicates COUNT | messages answers REPLIES");
    return 2;
}
