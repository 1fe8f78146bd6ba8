using StackLint.Compose.Environments;
using StackLint.Compose.Loading;
using StackLint.Compose.Targets;
using StackLint.Engine.Configuration;

namespace StackLint.Engine.Projects;

/// <summary>Finds the <c>.env</c> of a project. A stack has none, and env files that the user names stand in its place.</summary>
/// <param name="request">What the user said of variables.</param>
internal sealed class ProjectEnvironment(LintRequest request)
{
    private const string Name = ".env";

    /// <summary>The file, with its error if it has one; null when it is not read or there is none.</summary>
    internal DotEnvFile? Read(PlannedProject plan, IComposeFiles files)
    {
        var first = plan.Files[0];
        var setting = first.Configuration.GetValue(ProjectOptions.ReadEnvFile);
        if (plan.Target.Target == ComposeTarget.Swarm
            || request.HasEnvFiles
            || setting == ReadEnvFileSetting.False
            || (setting == ReadEnvFileSetting.Auto && request.Environment is null))
        {
            return null;
        }

        var path = Path.Combine(Path.GetDirectoryName(first.File.FullPath)!, Name);
        return files.ReadText(path).Value is { } source ? DotEnvReader.Read(source, request.Environment) : null;
    }
}
