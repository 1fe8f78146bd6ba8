using StackLint.Engine.Results;

namespace StackLint.Reporting;

/// <summary>Files as their repository names them, for readers that look at the repository and not at the folder of the run.</summary>
/// <param name="context">Where the repository is.</param>
internal sealed class RepositoryPaths(ReportContext context)
{
    /// <summary>The path of a finding's file from the repository's root; as it is printed where there is no repository around it.</summary>
    public string Of(ReportedDiagnostic finding)
    {
        var full = finding.File?.FullPath ?? Path.GetFullPath(finding.Path, context.WorkingDirectory);
        return FileAddress.PathBelow(context.VersionControl?.RootDirectory ?? context.WorkingDirectory, full) ?? finding.Path;
    }
}
