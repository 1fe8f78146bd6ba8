using System.Collections.Immutable;
using StackLint.Rules.Tables;

namespace StackLint.Rules.Images;

/// <summary>Databases, caches, queues and the like: <c>backend-images.txt</c>.</summary>
public static class BackendImages
{
    private static readonly ImmutableArray<BackendImage> BuiltIn = [.. EmbeddedTable.ReadLines("images/backend-images.txt").Select(BackendImage.Parse)];

    /// <summary>The entry for an image, null when there is none or the image is not known.</summary>
    /// <param name="image">The image, null for none.</param>
    /// <param name="added">Further lines; they go first.</param>
    public static BackendImage? Find(ImageName? image, IReadOnlyList<string> added) =>
        image is null ? null : added.Select(BackendImage.Parse).Concat(BuiltIn).FirstOrDefault(b => b.Matches(image));
}
