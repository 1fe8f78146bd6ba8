using StackLint.Compose.Output;
using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.Loading;

/// <summary>
/// Looks whether the files are there that configs and secrets are made of. The loaders do not ask: <c>docker stack deploy</c>
/// reads them all before it makes a service (docker/cli <c>compose/convert</c>), under Compose the engine mounts those that
/// services use.
/// </summary>
internal static class FileSources
{
    private static readonly string[] Sections = ["configs", "secrets"];

    /// <summary>Reports what <c>docker stack deploy</c> cannot read.</summary>
    internal static void CheckStack(ComposeMapping? root, LoadContext context) => Check(root, context, takesFolder: false);

    /// <summary>Reports what a container cannot be made with.</summary>
    internal static void CheckCompose(ComposeMapping root, LoadContext context) =>
        Check(ActiveProject.Of(root, new ActiveProfiles(context.Variables)), context, takesFolder: true);

    private static void Check(ComposeMapping? root, LoadContext context, bool takesFolder)
    {
        foreach (var section in Sections)
        {
            foreach (var entry in (root?.Find(section)?.Value as ComposeMapping)?.Entries ?? [])
            {
                if (FindFile(entry) is { } file)
                {
                    Check(file, $"{section}.{entry.Name}.file", context, takesFolder);
                }
            }
        }
    }

    // Null also for the working directory that a stack takes for want of a file: it stands at the definition's own key.
    private static ComposeScalar? FindFile(ComposeEntry entry) =>
        entry.Value is ComposeMapping definition
        && definition.Find("external")?.Value is null or ComposeScalar { IsUnknown: false }
        && !ObjectType.IsExternal(definition)
        && definition.Find("driver") is null or { Value: ComposeScalar { IsUnknown: false, Text: "" } }
        && definition.Find("file") is { Value: ComposeScalar { IsUnknown: false, IsNull: false } file } key
        && !ReferenceEquals(key.Key, entry.Key)
            ? file
            : null;

    private static void Check(ComposeScalar file, string path, LoadContext context, bool takesFolder)
    {
        // A path of Windows is meant for a client there.
        var written = (file.Written as ComposeScalar ?? file).Text;
        if (!Path.IsPathRooted(file.Text) || written.Contains('\\') || WindowsPath.IsAbsolute(written))
        {
            return;
        }

        var problem = context.Files.Find(file.Text) switch
        {
            ComposePathKind.Nothing => $"file '{written}' does not exist",
            ComposePathKind.Folder when !takesFolder => $"'{written}' is a folder",
            _ => null,
        };
        if (problem is not null)
        {
            context.Report(new LoadProblem(LoadProblemKind.MissingFile, file.Node, path, problem) { IsRefusal = false, Provenance = file.Provenance });
        }
    }
}
