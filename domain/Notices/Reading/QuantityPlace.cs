using System.Buffers;
using System.Text.RegularExpressions;

namespace PublicNotice.Domain;

/// <summary>Where a quantity stands in a plain text: 提前, a number, perhaps a second one after 至, and a measure word.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Number">Where its number starts.</param>
/// <param name="NumberEnd">The place after its number.</param>
/// <param name="Unit">Where its measure word starts.</param>
/// <param name="End">The place after it.</param>
internal readonly record struct QuantityPlace(int Start, int Number, int NumberEnd, int Unit, int End)
{
    // What may stand before a measure word and is none of it.
    private static readonly SearchValues<char> BeforeUnit = SearchValues.Create("0123456789,. 余多-~至");
    private static readonly SearchValues<char> OfNumber = SearchValues.Create("0123456789,.");

    /// <summary>Whether it begins with 提前, which makes it a time saved.</summary>
    public bool IsEarly => Start < Number;

    /// <summary>The parts of a stretch that <see cref="QuantityPattern"/> found.</summary>
    public static QuantityPlace Of(string plain, ValueMatch match)
    {
        var (start, length) = (match.Index, match.Length);
        var found = plain.AsSpan(start, length);
        var number = found.IndexOfAnyInRange('0', '9');
        var numberLength = found[number..].IndexOfAnyExcept(OfNumber);
        var unit = found.LastIndexOfAny(BeforeUnit) + 1;
        return new QuantityPlace(start, start + number, start + number + numberLength, start + unit, start + length);
    }
}
