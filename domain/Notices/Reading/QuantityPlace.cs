namespace PublicNotice.Domain;

/// <summary>Where a quantity stands in a plain text: 提前, a number, perhaps a second one after 至, and a measure word.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Number">Where its number starts.</param>
/// <param name="NumberEnd">The place after its number.</param>
/// <param name="Unit">Where its measure word starts.</param>
/// <param name="End">The place after it.</param>
internal readonly record struct QuantityPlace(int Start, int Number, int NumberEnd, int Unit, int End)
{
    /// <summary>Whether it begins with 提前, which makes it a time saved.</summary>
    public bool IsEarly => Start < Number;
}
