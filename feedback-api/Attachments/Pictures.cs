using SkiaSharp;

namespace PublicNotice.FeedbackApi.Attachments;

/// <summary>
/// Draws a picture anew: what is kept has its pixels and nothing else, no place, no camera, no second file hidden behind
/// the first (T30). A picture that would unpack to too much is refused before it is unpacked.
/// </summary>
internal static class Pictures
{
    private const long MostPixels = 50_000_000;
    private const int MostSide = 4096;
    private const int Quality = 88;

    /// <summary>The new bytes; null when it is no whole picture or too large to unpack.</summary>
    public static byte[]? Redraw(byte[] bytes, FileFormat format)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.Info.Width < 1 || codec.Info.Height < 1 || (long)codec.Info.Width * codec.Info.Height > MostPixels)
        {
            return null;
        }

        using var drawn = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        if (codec.GetPixels(drawn.Info, drawn.GetPixels()) is not SKCodecResult.Success)
        {
            return null;
        }

        using var upright = Upright(drawn, codec.EncodedOrigin);
        using var image = SKImage.FromBitmap(upright);
        using var encoded = image.Encode(
            format switch { FileFormat.Jpg => SKEncodedImageFormat.Jpeg, FileFormat.Png => SKEncodedImageFormat.Png, _ => SKEncodedImageFormat.Webp }, Quality);
        return encoded?.ToArray();
    }

    // Turned as its camera says, since that note is lost; and no larger than anybody needs to read it.
    private static SKBitmap Upright(SKBitmap drawn, SKEncodedOrigin origin)
    {
        var swaps = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (width, height) = swaps ? (drawn.Height, drawn.Width) : (drawn.Width, drawn.Height);
        var scale = Math.Min(1f, (float)MostSide / Math.Max(width, height));
        var upright = new SKBitmap(new SKImageInfo(Math.Max(1, (int)(width * scale)), Math.Max(1, (int)(height * scale)), SKColorType.Rgba8888, SKAlphaType.Premul));
        using var canvas = new SKCanvas(upright);
        canvas.Scale(scale);
        canvas.Concat(Turn(origin, width, height));
        using var paint = new SKPaint();
        using var image = SKImage.FromBitmap(drawn);
        canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear), paint);
        return upright;
    }

    private static SKMatrix Turn(SKEncodedOrigin origin, int width, int height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, width, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, width, -1, 0, height, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, height, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
