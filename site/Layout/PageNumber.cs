using System.Globalization;

namespace PublicNotice.Site;

/// <summary>One page of a list that goes over several: the first has the list's own address.</summary>
/// <param name="First">The address of the first page, with a slash at both ends.</param>
/// <param name="Number">From 1.</param>
/// <param name="Count">How many pages there are, at least 1.</param>
public sealed record PageNumber(string First, int Number, int Count)
{
    public string Path => PathOf(Number);

    /// <summary>The words that tell this page's title from the first one's.</summary>
    public string Suffix => Number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"（第 {Number} 页）");

    public string PathOf(int number) =>
        number == 1 ? First : string.Create(CultureInfo.InvariantCulture, $"{First}page/{number}/");

    /// <summary>Cuts a list into pages; an empty list has one empty page.</summary>
    public static IEnumerable<(PageNumber Page, IReadOnlyList<T> Entries)> Cut<T>(string first, IReadOnlyList<T> all, int size)
    {
        var count = Math.Max(1, (all.Count + size - 1) / size);
        for (var number = 1; number <= count; number++)
        {
            var entries = new List<T>(size);
            for (var i = (number - 1) * size; i < Math.Min(number * size, all.Count); i++)
            {
                entries.Add(all[i]);
            }

            yield return (new PageNumber(first, number, count), entries);
        }
    }
}
