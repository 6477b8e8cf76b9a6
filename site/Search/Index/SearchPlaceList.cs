namespace PublicNotice.Site;

/// <summary>The places of a notice as the directory of a segment has them: first line, anchor and name of each, in one list.</summary>
internal static class SearchPlaceList
{
    // One buffer for all the notices that a thread reads.
    [ThreadStatic]
    private static PlainWriter? _buffer;

    public static ReadOnlySpan<byte> Of(IEnumerable<SearchPlace> places)
    {
        var json = _buffer ??= new PlainWriter();
        json.Clear();
        json.Add("["u8);
        foreach (var place in places)
        {
            json.Add(json.Written.Length == 1 ? ""u8 : ","u8).AddNumber(place.FirstLine);
            json.Add(","u8).AddQuoted(place.Anchor, SearchDirectory.Encoder);
            json.Add(","u8).AddQuoted(place.Name, SearchDirectory.Encoder);
        }

        return json.Add("]"u8).Written;
    }
}
