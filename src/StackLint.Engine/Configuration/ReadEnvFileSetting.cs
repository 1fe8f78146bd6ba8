namespace StackLint.Engine.Configuration;

/// <summary>Values of <c>stacklint.read_env_file</c>.</summary>
public enum ReadEnvFileSetting
{
    /// <summary>Where the variables of the process count (<c>--env</c>), as in Docker Compose.</summary>
    Auto,

    True,

    False,
}
