using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace PublicNotice.Analytics;

/// <summary>
/// Splits examples into folds: groups (and messages that read the same) stay together, every label is spread evenly, and
/// the order of the file does not matter, only seed and words.
/// </summary>
internal static class Folds
{
    /// <summary>The fold of each example; −1 for background, which is never measured on.</summary>
    public static int[] Assign(IReadOnlyList<LabelledMessage> examples, int folds, int seed)
    {
        var groups = Enumerable.Range(0, examples.Count)
            .Where(i => !examples[i].IsBackground)
            .GroupBy(i => Key(examples[i]))
            .OrderBy(group => Order(group.Key, seed));
        var foldOf = Enumerable.Repeat(-1, examples.Count).ToArray();
        var counts = new Dictionary<string, int[]>();
        foreach (var group in groups)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, examples[group.First()].Label, out _);
            count ??= new int[folds];
            var fold = Array.IndexOf(count, count.Min());
            count[fold] += group.Count();
            foreach (var i in group)
            {
                foldOf[i] = fold;
            }
        }

        return foldOf;
    }

    private static string Key(LabelledMessage example)
    {
        if (example.Group is not null)
        {
            return "group " + example.Group;
        }

        var symbols = new NormalisedText();
        Normaliser.Read(example.Text, symbols);
        return "text " + symbols;
    }

    private static UInt128 Order(string key, int seed) =>
        MemoryMarshal.Read<UInt128>(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{seed} {key}"))));
}
