using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>Seals the keys of cookies and forms at rest with a key derived from the master key.</summary>
internal sealed class RingEncryptor(MasterKey master) : IXmlEncryptor
{
    public const string Purpose = "data protection ring";
    public const string Element = "sealed";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        using var key = new RecordKey(master.Derive(Purpose));
        return new EncryptedXmlInfo(
            new XElement(Element, key.Seal(Purpose, plaintextElement.ToString(SaveOptions.DisableFormatting))), typeof(RingDecryptor));
    }
}

/// <summary>Opens them again. Made by the framework, by the name that is written beside the sealed key.</summary>
internal sealed class RingDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        using var key = new RecordKey(services.GetRequiredService<MasterKey>().Derive(RingEncryptor.Purpose));
        return XElement.Parse(key.Open(RingEncryptor.Purpose, encryptedElement.Value));
    }
}
