using StackLint.Compose.Environments;

namespace StackLint.Compose.Loading;

/// <summary>
/// The variables of a Compose project with those that Compose sets itself: the project's name before any other, and the folder
/// it is run in where the process has no <c>PWD</c>; env files do not set that one.
/// </summary>
/// <param name="given">The variables of the process and of env files.</param>
/// <param name="name">The project's name, null when it is not known.</param>
/// <param name="currentDirectory">The folder that Compose is run in, null when it is not known.</param>
internal sealed class ProjectVariables(VariableSource given, string? name, string? currentDirectory)
{
    private const string CurrentDirectory = "PWD";

    internal VariableSource Source => new(Find) { IsComplete = given.IsComplete };

    private EnvironmentVariable? Find(string variable) => variable switch
    {
        ProjectName.Variable when name is not null => new EnvironmentVariable(variable, name),
        CurrentDirectory when given.Find(variable) is var found && found is not { File: null } && currentDirectory is not null =>
            given.IsComplete ? new EnvironmentVariable(variable, currentDirectory) : null,
        _ => given.Find(variable),
    };
}
