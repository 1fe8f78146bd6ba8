using StackLint.Compose.Environments;
using StackLint.Compose.Loading;
using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>The variables of included files: those of the project, then those of the include's own env files.</summary>
/// <param name="context">The load that includes.</param>
internal sealed class IncludeEnvironment(LoadContext context)
{
    private const string DefaultName = ".env";

    /// <summary>The variables; null when nothing is known of those of the project. What is wrong with the files is reported.</summary>
    /// <param name="item">The item of <c>include</c>.</param>
    /// <param name="folder">The absolute folder that the names of env files start from.</param>
    /// <param name="projectDirectory">The absolute folder of the included files.</param>
    internal VariableSource? Read(IncludeItem item, string folder, string projectDirectory)
    {
        var environment = context.Variables;
        if (item.EnvFiles.IsEmpty)
        {
            var path = Path.Combine(projectDirectory, DefaultName);
            return environment is not null && context.Files.Find(path) == ComposePathKind.File
                ? Add(environment, path, item.Site)
                : environment;
        }

        var variables = environment;
        foreach (var name in item.EnvFiles)
        {
            variables = name.IsUnknown ? OwnAlone() : Add(variables, NamedPath.Resolve(name.Text, folder), name);
        }

        return variables;
    }

    // The project's variables come first, then the later files, then the earlier ones.
    private VariableSource? Add(VariableSource? known, string fullPath, ComposeValue site)
    {
        var result = context.Files.ReadText(fullPath);
        if (result.Value is not { } source)
        {
            new NamedFiles(context).Report(result.Status, site, "include", fullPath, result.Problem);
            return OwnAlone();
        }

        var file = DotEnvReader.Read(source, known);
        if (file.Error is not null)
        {
            EnvFileProblem.Report(context, file, site, "include");
        }

        return known is null ? null : new VariableSource(context.Variables!.Before(VariableSource.Of(file)).Before(known).Find) { IsComplete = known.IsComplete };
    }

    // A file that was not read may set any variable, but the project's come before it.
    private VariableSource? OwnAlone() => context.Variables is { } own ? new VariableSource(own.Find) { IsComplete = false } : null;
}
