using System.Globalization;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>A diagnostic as the command line prints it; scripts and editors read this form.</summary>
internal static class DiagnosticLine
{
    /// <summary><c>file:line:column: severity CODE: sentence</c></summary>
    public static string ToLine(this Diagnostic found, string file) => string.Create(CultureInfo.InvariantCulture,
        $"{file}:{found.Line}:{found.Column}: {(found.Severity is Severity.Error ? "error" : "warning")} {found.Code}: {found.Message}");
}
