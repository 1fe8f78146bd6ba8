using StackLint.Compose.Loading;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>A config or secret of the top level: without a file it takes the working directory for one.</summary>
/// <param name="noun">How Docker's messages call it.</param>
internal sealed class FileObjectType(string noun) : ObjectType(noun, ("file", TextType.Instance), ("template_driver", TextType.Instance))
{
    protected override ComposeMapping Complete(ComposeEntry entry, ComposeMapping mapping, TreePath path, StackDecoder decoder)
    {
        // The schema looks at no other key there.
        foreach (var other in (mapping.Find("external")?.Value as ComposeMapping)?.Entries.Where(static e => e.Name != "name" && !IsExtension(e)) ?? [])
        {
            Drop(other, path.Child("external"), decoder);
        }

        var completed = base.Complete(entry, mapping, path, decoder);
        var external = completed.Find("external")?.Value;
        var driver = completed.Find("driver")?.Value;
        var file = completed.Find("file");
        var hasFile = file is not null && !TextType.Instance.IsZero(file.Value);
        if (IsExternal(completed) || external is ComposeScalar { IsUnknown: true } || driver is ComposeScalar { IsUnknown: true })
        {
            return completed;
        }

        if (driver is not null && !TextType.Instance.IsZero(driver))
        {
            if (hasFile)
            {
                decoder.Refuse(file!.Value, path.Child("file"), $"{Noun}.driver and {Noun}.file conflict; only use {Noun}.driver", LoadProblemKind.Conflict);
            }

            return completed;
        }

        if (hasFile)
        {
            return With(completed, file! with { Value = decoder.Paths.Resolve(file.Value) });
        }

        return decoder.Paths.WorkingDirectory is { } folder && NameNode(entry) is { } node
            ? With(completed, new ComposeEntry("file", entry.Key, Derived.Scalar(node, completed, ComposeScalarKind.String, SlashPath.Join(folder, ""))))
            : completed;
    }

    private static ComposeMapping With(ComposeMapping mapping, ComposeEntry file) =>
        Derived.Map(mapping, mapping.Entries.Where(static e => e.Name != "file").Append(file));
}
