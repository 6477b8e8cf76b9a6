using System.Globalization;

namespace PublicNotice.Domain;

/// <summary>A place in a notice's own numbering, as people say it: 二(一)2.</summary>
internal static class Place
{
    /// <summary>The place of an item; a level that the notice does not have is left out.</summary>
    public static string Of(int section, int subsection, int item) =>
        (section > 0 ? ChineseNumber.Write(section) : "")
        + (subsection > 0 ? $"({ChineseNumber.Write(subsection)})" : "")
        + (section > 0 && subsection == 0 ? "、" : "")
        + item.ToString(CultureInfo.InvariantCulture);
}
