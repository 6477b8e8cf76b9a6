using System.Globalization;
using PublicNotice.IntakeBench;

// Usage: PublicNotice.IntakeBench paced URL A-SECOND SECONDS [IDLE]   letters at a steady pace, beside idle connections
//        PublicNotice.IntakeBench copies DATABASE KEYS COUNT           makes many cases of the first, while nobody runs
//        PublicNotice.IntakeBench first URL                            waits for the first 201; says how long it took
switch (args)
{
    case ["paced", var url, var pace, var seconds, .. var idle]:
        await Paced.Run(new Uri(url), Number(pace), Number(seconds), idle is [var connections] ? Number(connections) : 0);
        break;
    case ["copies", var database, var keys, var count]:
        Copies.Make(database, keys, Number(count));
        break;
    case ["first", var url]:
        await Paced.First(new Uri(url));
        break;
    default:
        Console.Error.WriteLine("paced | copies | first");
        return 2;
}

return 0;

static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
