using System.Collections.Immutable;

namespace StackLint.Rules.Images;

/// <summary>Images known for what they do; read from an embedded text file with one pattern a line.</summary>
public sealed class ImageList
{
    private ImageList(ImmutableArray<ImagePattern> patterns) => Patterns = patterns;

    /// <summary>Images whose work is to manage the swarm, so that they belong on managers.</summary>
    public static ImageList Management { get; } = ReadEmbedded("management-images");

    /// <summary>Reverse proxies and load balancers, which publish ports for others.</summary>
    public static ImageList Proxies { get; } = ReadEmbedded("proxy-images");

    public ImmutableArray<ImagePattern> Patterns { get; }

    /// <summary>Whether the list or one of the added patterns names the image: null when that depends on a variable, false for no image.</summary>
    /// <param name="image">The image, null for none.</param>
    /// <param name="added">Patterns that count as part of the list.</param>
    public bool? Match(ImageName? image, IReadOnlyList<string> added)
    {
        bool? result = false;
        if (image is null)
        {
            return result;
        }

        foreach (var pattern in Patterns.Concat(added.Select(static text => new ImagePattern(text))))
        {
            switch (pattern.Match(image))
            {
                case true:
                    return true;
                case null:
                    result = null;
                    break;
            }
        }

        return result;
    }

    /// <summary>Reads the lines of <c>rules/Images/NAME.txt</c>, without comments and empty lines.</summary>
    public static ImmutableArray<string> ReadEmbeddedLines(string name)
    {
        using var stream = typeof(ImageList).Assembly.GetManifestResourceStream($"images/{name}.txt")
            ?? throw new InvalidOperationException($"The list '{name}' is not embedded.");
        using var reader = new StreamReader(stream);
        var lines = ImmutableArray.CreateBuilder<string>();
        while (reader.ReadLine() is { } line)
        {
            var text = line.Split('#')[0].Trim();
            if (text.Length > 0)
            {
                lines.Add(text);
            }
        }

        return lines.ToImmutable();
    }

    private static ImageList ReadEmbedded(string name) => new([.. ReadEmbeddedLines(name).Select(static text => new ImagePattern(text))]);
}
