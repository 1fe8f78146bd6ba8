using System.Collections.Immutable;
using StackLint.Compose.Model;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Loading;

/// <summary>Loads files as one project, as the target's tool does. Never throws for bad input.</summary>
public static class ComposeLoader
{
    /// <summary>Loads files, base first. What is wrong stands in <see cref="ComposeProject.Problems"/>; the rest is loaded all the same.</summary>
    /// <param name="files">At least one file.</param>
    /// <param name="options">How to load.</param>
    public static ComposeProject Load(ImmutableArray<YamlFile> files, ComposeLoadOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var context = new LoadContext(options, files);
        foreach (var file in files)
        {
            context.Add(file);
        }

        var root = options.Dialect == ComposeDialect.Stack
            ? new StackLoader(context).Load()
            : new SpecificationLoader(context).Load();
        root = WithoutFurtherServices(root, context);
        context.ReportSubstitutions();
        return new ComposeProject(context.LoadedFiles, options, root)
        {
            RootFiles = files,
            WrittenDocuments = [.. context.Documents],
            WorkingDirectory = context.WorkingDirectory,
            Name = context.ProjectName,
            // A file that several others name is read once for each of them.
            Problems = [.. context.Problems.DistinctBy(static p => (p.Kind, p.Node, p.Path, p.Expectation, p.Substitution))],
            Losses = [.. context.Losses],
            IsPartial = context.IsPartial || options.IsPartOfOther,
        };
    }

    private static ComposeMapping? WithoutFurtherServices(ComposeMapping? root, LoadContext context)
    {
        var max = context.Options.Limits.MaxServices;
        if (root?.Find("services")?.Value is not ComposeMapping services || services.Entries.Length <= max)
        {
            return root;
        }

        var first = services.Entries[max];
        context.Cut(first.Value, $"services.{first.Name}", $"the project has more than {max} services");
        var kept = new ComposeMapping(services.Node, services.Provenance, services.Entries[..max]);
        return new ComposeMapping(root.Node, root.Provenance, [.. root.Entries.Select(e => e.Name == "services" ? e with { Value = kept } : e)]);
    }
}
