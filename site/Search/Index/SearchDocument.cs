namespace PublicNotice.Site;

/// <summary>A notice as search sees it.</summary>
/// <param name="Path">Its address on the site.</param>
/// <param name="Title">What a result is called that belongs to no item.</param>
/// <param name="Date">When it was published, in Shanghai.</param>
/// <param name="Lines">
/// The title of a notice whose text does not hold it, else an empty line; then every line of notice.txt as its page shows it.
/// </param>
/// <param name="Places">Its places by line, as <see cref="SearchPlaceList"/> writes them.</param>
internal sealed record SearchDocument(
    string Path, string Title, DateOnly Date, IReadOnlyList<SearchLine> Lines, ReadOnlyMemory<byte> Places);

/// <summary>A line as search sees it.</summary>
/// <param name="Text">As the page shows it: of a table the cells, of a picture its description.</param>
/// <param name="Bytes">How many bytes of notice.txt it takes with its end; 0 for a line that is not there.</param>
internal readonly record struct SearchLine(ReadOnlyMemory<char> Text, int Bytes);

/// <summary>A stretch of a notice's lines that one address on its page leads to.</summary>
/// <param name="FirstLine">From 1; a line belongs to the last place at or before it.</param>
/// <param name="Anchor">Empty where only the page itself can be named.</param>
/// <param name="Name">The item or section, as the notice numbers it.</param>
internal sealed record SearchPlace(int FirstLine, string Anchor, string Name);
