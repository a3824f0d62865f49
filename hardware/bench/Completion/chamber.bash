# bash: chamber completion bash > ~/.local/share/bash-completion/completions/chamber
_chamber_complete() {
  local word="${COMP_WORDS[COMP_CWORD]}" line="${COMP_LINE:0:COMP_POINT}"
  local after="${line#*[[:space:]]}"
  local IFS=$'\n'
  COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${#after}]" "$after" 2>/dev/null)" -- "$word"))
}
complete -o default -F _chamber_complete chamber
