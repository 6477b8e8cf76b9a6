using System.Globalization;
using System.Text;
using QRCoder;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>A QR code as one path for an SVG, so that no picture has to be fetched and the content policy holds.</summary>
/// <param name="Size">How many modules wide and high, its quiet zone included.</param>
/// <param name="Path">The dark modules.</param>
internal sealed record QrPicture(int Size, string Path)
{
    public static QrPicture Of(string words)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(words, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            var row = code.ModuleMatrix[y];
            for (var x = 0; x < row.Count; x++)
            {
                var start = x;
                while (x < row.Count && row[x])
                {
                    x++;
                }

                if (x > start)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
                }
            }
        }

        return new(code.ModuleMatrix.Count, path.ToString());
    }
}
