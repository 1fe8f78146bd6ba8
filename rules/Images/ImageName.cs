using StackLint.Compose.Interpolation;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Rules.Images;

/// <summary>The parts of an image reference. Parts that depend on a variable hold <see cref="InterpolatedText.Hole"/>.</summary>
/// <param name="Repository">
/// The path without registry, for example <c>library/traefik</c>. A variable in front of it (<c>${REGISTRY}/app</c>,
/// <c>${REGISTRY}app</c>) is taken for the registry.
/// </param>
/// <param name="Tag">The tag, null when none is written.</param>
/// <param name="Digest">The digest with its algorithm, null when none is written.</param>
public sealed record ImageName(string Repository, string? Tag, string? Digest)
{
    /// <summary>Whether nothing of the repository is known.</summary>
    public bool IsUnknown => Repository.AsSpan().Trim(InterpolatedText.Hole).IsEmpty;

    /// <summary>Splits a reference as Docker does (distribution/reference): the first segment is a registry when it has a dot or a port, or is <c>localhost</c>.</summary>
    public static ImageName Parse(string text)
    {
        string? digest = null;
        var at = text.IndexOf('@');
        if (at >= 0)
        {
            digest = text[(at + 1)..];
            text = text[..at];
        }

        string? tag = null;
        var colon = text.LastIndexOf(':');
        if (colon > text.LastIndexOf('/'))
        {
            tag = text[(colon + 1)..];
            text = text[..colon];
        }

        return new ImageName(WithoutRegistry(text), tag, digest);
    }

    /// <summary>The image of a service, null when the service names none (it is built).</summary>
    public static ImageName? Of(Service service) => service.Image switch
    {
        { IsAbsent: true } => null,
        { IsKnown: true } image => Parse(image.Value),
        { Source: ComposeScalar scalar } when scalar.Text.Contains(InterpolatedText.Hole) => Parse(scalar.Text),
        _ => new ImageName(InterpolatedText.Hole.ToString(), null, null),
    };

    private static string WithoutRegistry(string path)
    {
        var slash = path.IndexOf('/');
        var first = slash < 0 ? "" : path[..slash];
        if (first.AsSpan().IndexOfAny('.', ':') >= 0 || first is "localhost")
        {
            return path[(slash + 1)..];
        }

        // A variable alone, or at the end of the first segment, is the registry; one in front of other text ends in a slash or is empty.
        var name = path.TrimStart(InterpolatedText.Hole);
        return name.Length == 0 ? path
            : name[0] == '/' ? name[1..]
            : first.EndsWith(InterpolatedText.Hole) ? path[(slash + 1)..]
            : name;
    }
}
