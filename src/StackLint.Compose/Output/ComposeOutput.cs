using StackLint.Compose.ComposeTypes;
using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.Output;

/// <summary>What <c>docker compose config --no-normalize --no-consistency</c> prints of a project.</summary>
internal static class ComposeOutput
{
    /// <summary>The project with defaults, active services alone, and what they use.</summary>
    /// <param name="root">The tree in canonical form.</param>
    /// <param name="workingDirectory">The project's folder, null when it is not known.</param>
    /// <param name="name">The project's name, null when it is not known.</param>
    /// <param name="profiles">The profiles that are asked for.</param>
    internal static ComposeMapping Build(ComposeMapping root, string? workingDirectory, string? name, ActiveProfiles profiles)
    {
        var active = ActiveProject.Of(root, profiles);
        var printed = (ComposeMapping)ProjectTypes.Project.Print(active, new ComposePrinter(workingDirectory))!;
        var entries = printed.Entries.RemoveAll(static e => e.Name == "name").ToBuilder();
        if (name is not null && ComposePrinter.Default(root, ComposeScalarKind.String, name) is { } scalar)
        {
            entries.Insert(0, root.Find("name") is { } written
                ? written with { Value = written.Value is ComposeScalar old ? Derived.Scalar(old, ComposeScalarKind.String, name) : scalar }
                : new ComposeEntry("name", scalar.Node, scalar));
        }

        if (printed.Find("services") is null && ComposePrinter.Default(root, ComposeScalarKind.Null, "") is { } site)
        {
            entries.Add(new ComposeEntry("services", site.Node, Derived.Map(site, [])));
        }

        return Derived.Map(printed, entries);
    }
}
