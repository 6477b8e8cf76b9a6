namespace PublicNotice.Domain;

/// <summary>Reads a notice's structure from its own text. The only parser of it in the product.</summary>
public static class NoticeParser
{
    /// <summary>Reads a whole text; line breaks are LF or CRLF.</summary>
    public static Notice Parse(string text) => throw new NotSupportedException();
}
