using StackLint.Analysis.Contexts;
using StackLint.Compose.Model;
using StackLint.Rules.Images;

namespace StackLint.Rules.Logging;

/// <summary>Finds the images that a project runs or builds on.</summary>
internal static class ImageUses
{
    private const string Registry = "docker.io/";
    private const string Library = "library/";

    /// <summary>The known references; what depends on a variable names no version.</summary>
    internal static IEnumerable<ImageUse> Of(ProjectAnalysisContext context) => context.Project.Services.SelectMany(s => Of(context, s));

    private static IEnumerable<ImageUse> Of(ProjectAnalysisContext context, Service service)
    {
        // What is built here carries a name of its own.
        if (service.Image.IsKnown && !service.Has("build") && Read(context, service, service.Image.Value, service.Image) is { } use)
        {
            yield return use;
        }

        var file = service.Build.DockerfileInline;
        foreach (var reference in file.IsKnown ? DockerfileBases.Read(file.Value) : [])
        {
            if (Read(context, service, reference, file) is { } baseImage)
            {
                yield return baseImage;
            }
        }
    }

    private static ImageUse? Read(ProjectAnalysisContext context, Service service, string reference, Located<string> place)
    {
        if (ImageReference.FindProblem(reference) is not null)
        {
            return null;
        }

        var name = ImageName.Parse(reference);
        var repository = reference.Split('@')[0];
        repository = name.Tag is null ? repository : repository[..^(name.Tag.Length + 1)];
        return new ImageUse(context, service, Complete(repository), name.Digest ?? name.Tag ?? "latest", place.GetLocation());
    }

    // distribution/reference: no registry means Docker Hub, and no owner there means its library.
    private static string Complete(string repository)
    {
        var first = repository.Split('/')[0];
        var path = first == repository || (first.AsSpan().IndexOfAny('.', ':') < 0 && first != "localhost") ? Registry + repository : repository;
        return path.StartsWith(Registry, StringComparison.Ordinal) && !path.AsSpan(Registry.Length).Contains('/')
            ? Registry + Library + path[Registry.Length..]
            : path;
    }
}
