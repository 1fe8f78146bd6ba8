using System.Collections.Immutable;
using StackLint.Rules.Tables;

namespace StackLint.Rules.Images;

/// <summary>Images known for what they do; read from an embedded text file with one pattern a line.</summary>
public sealed class ImageList
{
    private ImageList(ImmutableArray<ImagePattern> patterns) => Patterns = patterns;

    /// <summary>Images whose work is to manage the swarm, so that they belong on managers.</summary>
    public static ImageList Management { get; } = ReadEmbedded("management-images");

    /// <summary>Reverse proxies and load balancers, which publish ports for others.</summary>
    public static ImageList Proxies { get; } = ReadEmbedded("proxy-images");

    /// <summary>Images that check their health by themselves.</summary>
    public static ImageList Healthy { get; } = ReadEmbedded("healthy-images");

    /// <summary>Registries of images, whose clients are engines.</summary>
    public static ImageList Registries { get; } = ReadEmbedded("registry-images");

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

    private static ImageList ReadEmbedded(string name) => new([.. EmbeddedTable.ReadLines($"images/{name}.txt").Select(static text => new ImagePattern(text))]);
}
