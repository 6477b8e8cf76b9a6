using System.Globalization;
using PublicNotice.DeskBench;

// Usage: PublicNotice.DeskBench fill URL MESSAGES COUNT     sends letters as citizens do, through the real writer
//        PublicNotice.DeskBench shape sqlite|postgresql CONNECTION-STRING    gives the cases states, divisions, deadlines
//        PublicNotice.DeskBench indexed sqlite|postgresql CONNECTION-STRING  how many cases can be found by their words
//        PublicNotice.DeskBench work URL MESSAGES SETUP-LINK|- PID SECONDS THINK-MS [STAFF]    staff at work; says what it cost
switch (args)
{
    case ["fill", var url, var messages, var count]:
        await Filling.Run(new Uri(url), Letters.Read(messages), int.Parse(count, CultureInfo.InvariantCulture));
        break;
    case ["shape", var store, var connection]:
        Shaping.Run(store, connection);
        break;
    case ["indexed", var store, var connection]:
        Console.WriteLine(Shaping.Indexed(store, connection));
        break;
    case ["work", var url, var messages, var link, var pid, var seconds, var think, .. var staff]:
        await Office.Work(
            new Uri(url), Letters.Read(messages), link, int.Parse(pid, CultureInfo.InvariantCulture),
            TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)),
            TimeSpan.FromMilliseconds(int.Parse(think, CultureInfo.InvariantCulture)),
            staff is [var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 20);
        break;
    default:
        Console.Error.WriteLine("fill | shape | work");
        return 2;
}

return 0;
