using StackLint.Compose.Loading;
using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.ComposeTypes;

/// <summary>What transforming and decoding a project needs to know, and where they report.</summary>
internal sealed class ComposeDecoder(LoadContext context)
{
    private readonly RefusedValues _refused = new(context);

    internal LoadContext Context { get; } = context;

    /// <summary>Whether nothing is reported: the tree is not loaded for itself.</summary>
    internal bool IsSilent { get; init; }

    /// <summary>Relative paths as this project's working directory makes them absolute.</summary>
    internal ComposePaths Paths { get; } = new(context.WorkingDirectory, context.Options.HomeDirectory);

    /// <summary>Reports what Docker refuses, once for each that it concerns, and not where an earlier stage refused it.</summary>
    internal void Refuse(ComposeValue value, TreePath path, string expectation, LoadProblemKind kind = LoadProblemKind.InvalidValue)
    {
        if (!IsSilent && _refused.TryAdd(value.Node, path))
        {
            Context.Report(new LoadProblem(kind, value.Node, path.ToString(), expectation) { Provenance = value.Provenance });
        }
    }

    /// <summary>Says why a file was not read, unless none is.</summary>
    internal void Unread(ComposeValue value, TreePath path, ComposeFileStatus status, string? problem)
    {
        if (!IsSilent && Context.Options.Files is not null && _refused.TryAdd(value.Node, path))
        {
            Context.Report(new LoadProblem(NamedFiles.KindOf(status), value.Node, path.ToString(), problem ?? "the file is not read")
            {
                IsRefusal = false,
                Provenance = value.Provenance,
            });
        }
    }
}
