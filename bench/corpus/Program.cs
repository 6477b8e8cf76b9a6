using System.Globalization;
using PublicNotice.Corpus;

// corpus NOTICES FOLDER [SEED]: a content folder of its own, the same bytes for the same numbers.
// corpus hugo CONTENT FOLDER: the notices of such a folder as Hugo reads them.
if (args is ["hugo", var content, var hugo])
{
    HugoFolder.Write(content, hugo);
    return 0;
}

if (args is not [var count, var folder, ..] || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var notices))
{
    Console.Error.WriteLine("corpus NOTICES FOLDER [SEED]");
    return 2;
}

var seed = args.Length > 2 ? ulong.Parse(args[2], CultureInfo.InvariantCulture) : 1;
ContentFolder.Write(folder, notices, seed);
return 0;
