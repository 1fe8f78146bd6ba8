using StackLint.Compose.Loading;
using StackLint.Compose.Origins;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.StackTypes;

/// <summary>What decoding one file needs to know, and where it reports.</summary>
internal sealed class StackDecoder(LoadContext context, int minorVersion)
{
    private readonly RefusedValues _refused = new(context);

    internal LoadContext Context { get; } = context;

    /// <summary>The <c>x</c> of version <c>3.x</c>.</summary>
    internal int MinorVersion { get; } = minorVersion;

    internal StackPaths Paths { get; } = new(context);

    /// <summary>Whether the schema has not looked at what is being decoded.</summary>
    internal bool IsUnchecked { get; set; }

    /// <summary>Reports what Docker's decoder refuses, unless an earlier stage refused the same value.</summary>
    internal void Refuse(ComposeValue value, TreePath path, string expectation, LoadProblemKind kind = LoadProblemKind.InvalidValue)
    {
        if (_refused.TryAdd(value.Node, path))
        {
            Context.Report(new LoadProblem(kind, value.Node, path.ToString(), expectation) { Provenance = value.Provenance });
        }
    }

    /// <summary>Reports a scalar of another type than the decoder takes, where no schema did.</summary>
    internal void RefuseType(ComposeValue value, TreePath path, string expected, bool isChecked = true) =>
        RefuseShape(value, path, $"expected type '{expected}', got unconvertible type '{GoText.TypeOf(value)}'{GoText.ValueOf(value)}", isChecked);

    /// <summary>Reports a value of another form than the decoder takes, where no schema did: it takes times for texts.</summary>
    internal void RefuseShape(ComposeValue value, TreePath path, string expectation, bool isChecked = true)
    {
        if (IsUnchecked || !isChecked || value is ComposeScalar { Kind: ComposeScalarKind.Timestamp })
        {
            Refuse(value, path, expectation, LoadProblemKind.WrongType);
        }
    }

    /// <summary>Reports a file that was not read on purpose, where files are read at all.</summary>
    internal void Unread(ComposeValue value, TreePath path, ComposeFileStatus status, string? problem)
    {
        if (Context.Files is not NoFiles && _refused.TryAdd(value.Node, path))
        {
            Context.Report(new LoadProblem(NamedFiles.KindOf(status), value.Node, path.ToString(), problem ?? "the file was not read")
            {
                IsRefusal = false,
                Provenance = value.Provenance,
            });
        }
    }

    /// <summary>Reports what is accepted and goes.</summary>
    internal void Drop(YamlNode node, Provenance provenance, TreePath path, string description) =>
        Context.Report(new LoadLoss(LoadLossKind.Dropped, node, path.ToString(), null, description) { Provenance = provenance });
}
