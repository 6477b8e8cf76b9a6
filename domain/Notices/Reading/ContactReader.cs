namespace PublicNotice.Domain;

/// <summary>Reads the contact channels from the lines that are not rectification items.</summary>
internal static class ContactReader
{
    /// <summary>The channels; all empty when the text names none.</summary>
    public static Contact Read(List<TextLine> lines, Findings findings)
    {
        var phones = new PhoneReader(findings);
        foreach (var line in lines)
        {
            phones.Read(line);
        }

        return new Contact(
            phones.Phones, phones.Faxes, OnlineReader.Emails(lines), AddressReader.Zip(lines), AddressReader.Address(lines))
        {
            Hours = OnlineReader.Hours(lines),
            Url = OnlineReader.Url(lines),
        };
    }
}
