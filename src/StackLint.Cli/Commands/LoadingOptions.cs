using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Terminals;
using StackLint.Compose.Environments;
using StackLint.Yaml.Text;

namespace StackLint.Cli.Commands;

/// <summary>The options that say what variables hold and which files may be read; every command that loads files has them.</summary>
internal sealed class LoadingOptions(CommandLineApplication command)
{
    private readonly CommandOption _envFiles = command.Option(
        "--env-file <FILE>", "Take the values of variables from this file; given several times,\nthe last one that sets a variable counts.", CommandOptionType.MultipleValue);

    private readonly CommandOption _env = command.Option(
        "--env", "Take the values of variables from the environment, before those of files.", CommandOptionType.NoValue);

    private readonly CommandOption _allowedRoots = command.Option(
        "--allow-root <FOLDER>", "Also read files below this folder that a Compose file names;\nby default only those of its repository or of this folder.", CommandOptionType.MultipleValue);

    /// <summary>What was said.</summary>
    /// <exception cref="CommandParsingException">A file cannot be read, or a folder does not exist.</exception>
    internal LoadingSettings Read(CommandEnvironment environment)
    {
        var process = _env.HasValue() ? VariableSource.Of(environment.GetVariable) : null;
        return new LoadingSettings
        {
            Environment = _envFiles.HasValue() ? ReadFiles(environment, process) : process,
            EnvFiles = [.. _envFiles.Values.Select(f => Path.GetFullPath(f ?? "", environment.WorkingDirectory))],
            AllowedRoots = [.. _allowedRoots.Values.Select(f => ReadRoot(f ?? "", environment.WorkingDirectory))],
        };
    }

    // A file may refer to variables of the process and of the files before it.
    private VariableSource ReadFiles(CommandEnvironment environment, VariableSource? process)
    {
        var none = VariableSource.Of(static _ => null);
        var known = process ?? none;
        foreach (var name in _envFiles.Values)
        {
            var file = VariableSource.Of(ReadFile(name ?? "", environment.WorkingDirectory, known));
            known = (process ?? none).Before(file).Before(known);
        }

        return known;
    }

    private DotEnvFile ReadFile(string name, string folder, VariableSource known)
    {
        if (name.Length == 0)
        {
            throw new CommandParsingException(command, "--env-file: an empty text is no path");
        }

        var result = SourceFileReader.Read(Path.GetFullPath(name, folder), name);
        if (!result.Succeeded)
        {
            throw new InputProblemException(command, $"--env-file {name}: {result.Problem}");
        }

        var file = DotEnvReader.Read(result.File, known);
        if (file.Error is { } error)
        {
            var place = result.File.Text.Lines.GetLinePosition(error.Span.Start);
            throw new InputProblemException(command, $"--env-file {name}:{place.Line + 1}:{place.Character + 1}: {error.Message}");
        }

        return file;
    }

    private string ReadRoot(string name, string folder)
    {
        var path = name.Length == 0 ? null : Path.GetFullPath(name, folder);
        return Directory.Exists(path) ? path : throw new InputProblemException(command, $"--allow-root {name}: there is no such folder");
    }
}
