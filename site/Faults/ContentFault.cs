using System.Globalization;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>A fault in the content, with the file that it stands in.</summary>
/// <param name="File">The file, from the content folder's own name on, with forward slashes.</param>
/// <param name="What">Where in the file, how grave, and a Chinese sentence that says what to do.</param>
public sealed record ContentFault(string File, Diagnostic What)
{
    /// <summary>Whether it stops the publication.</summary>
    public bool IsError => What.Severity is Severity.Error;

    /// <summary>One line as compilers write it: <c>file:line:column: error CODE: sentence</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{File}:{Math.Max(What.Line, 1)}:{Math.Max(What.Column, 1)}: {(IsError ? "error" : "warning")} {What.Code}: {What.Message}");
}
