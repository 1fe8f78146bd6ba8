using System.Collections.Immutable;
using StackLint.Engine.Projects;
using StackLint.Engine.Results;
using StackLint.Fixing;
using StackLint.Fixing.Patches;
using StackLint.Reporting.SourceControl;

namespace StackLint.Cli.Commands;

/// <summary>The changes of a run as one patch, with paths from the top of the Git work tree, or from the run's folder outside of one.</summary>
/// <param name="Bytes">The patch; empty when nothing changes.</param>
/// <param name="Failures">Files that no patch applied there can name.</param>
internal sealed record FixPatch(byte[] Bytes, ImmutableArray<RunFailure> Failures)
{
    internal static FixPatch Create(FixOutcome outcome, string workingDirectory)
    {
        // Git follows no links within a work tree, so a file is named where it really is.
        var root = RealPath.Of(GitInfo.Read(workingDirectory)?.RootDirectory ?? workingDirectory) ?? workingDirectory;
        var bytes = new List<byte>();
        var failures = ImmutableArray.CreateBuilder<RunFailure>();
        foreach (var file in outcome.Files)
        {
            var path = Path.GetRelativePath(root, RealPath.Of(file.FullPath) ?? file.FullPath).Replace(Path.DirectorySeparatorChar, '/');
            if (path.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(path))
            {
                failures.Add(new RunFailure(RunFailureKind.FileNotWritten, file.Before.Path, $"it is not in the patch: it lies outside {root}"));
            }
            else
            {
                bytes.AddRange(UnifiedPatch.Create(path, file.Before.ToBytes(), file.After.ToBytes()));
            }
        }

        return new FixPatch([.. bytes], failures.ToImmutable());
    }
}
