namespace PublicNotice.Domain;

/// <summary>A date, or two with a sign between them, at one place of a text; what follows each of them included.</summary>
/// <param name="First">The date before the sign, or the only one.</param>
/// <param name="Second">The date after the sign.</param>
/// <param name="HasSign">Whether a sign follows the first date, be there a second or not.</param>
/// <param name="IsOpenEnded">长期 stands after the sign or after the date.</param>
/// <param name="FirstTail">What follows the first date.</param>
/// <param name="SecondTail">What follows the second date.</param>
/// <param name="TextEnd">The end of the dates themselves.</param>
/// <param name="End">The first character after everything.</param>
internal sealed record DateRange(
    WrittenDate First, WrittenDate? Second, bool HasSign, bool IsOpenEnded, DateTail FirstTail, DateTail? SecondTail, int TextEnd, int End)
{
    /// <summary>Reads a range at a place; null when no date begins there.</summary>
    public static DateRange? At(string plain, int index)
    {
        if (DateReader.Any(plain, index) is not { } first)
        {
            return null;
        }

        var tail = DateTail.At(plain, first.End);
        var sign = RangeSign.After(plain, tail.End);
        var next = sign < 0 ? tail.End : sign;
        if (Forever.At(plain, next) is { } forever)
        {
            return new DateRange(first, null, sign >= 0, true, tail, null, forever, forever);
        }

        if (DateReader.Any(plain, sign) is not { } second)
        {
            return new DateRange(first, null, sign >= 0, false, tail, null, first.End, next);
        }

        var secondTail = DateTail.At(plain, second.End);
        return new DateRange(first, second, true, false, tail, secondTail, second.End, secondTail.End);
    }
}
