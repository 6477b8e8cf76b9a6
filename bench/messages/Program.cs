using PublicNotice.Messages;

// messages predict MODEL DATA      speed of the classifier, one thread and eight
// messages duplicates COUNT        near-duplicate grouping of COUNT invented messages
return args switch
{
    ["predict", var model, var data] => Predicting.Measure(model, data),
    ["duplicates", var count] => Grouping.Measure(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("messages predict MODEL DATA | messages duplicates COUNT");
    return 2;
}
